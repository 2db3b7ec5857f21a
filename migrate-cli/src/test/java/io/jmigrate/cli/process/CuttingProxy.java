package io.jmigrate.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and its server until so many bytes have passed or so much time, and then
 * lets the connections end in one of the ways in which networks do. Closing it ends all of them.
 */
final class CuttingProxy implements AutoCloseable {
  /** How connections end. */
  enum Ending {
    /** Both sides are told at once that the other has gone mad. */
    RESET,
    /** Both sides are told at once that the other has hung up. */
    HUNG_UP,
    /** What the server says is lost from then on; later both sides are told. */
    ANSWERS_LOST,
    /** What the client says is lost from then on; later both sides are told. */
    REQUESTS_LOST,
    /** The client is told at once, the server only later. */
    SERVER_UNAWARE,
    /** Only the connection that was speaking ends; the client's others go on. */
    ONE_OF_THEM
  }

  /**
   * When, and how.
   *
   * @param at a request that is still passed on, and then it happens; null for none
   * @param bytes how many may pass in all directions together
   * @param nanos how long they may pass
   * @param delay milliseconds until those who are told later are told
   */
  record Cut(Ending ending, @Nullable Pattern at, long bytes, long nanos, int delay) {
    static final Cut NEVER = new Cut(Ending.RESET, null, Long.MAX_VALUE, Long.MAX_VALUE, 0);
  }

  private final ServerSocket door;
  private final String host;
  private final int port;
  private final Cut cut;
  private final long began = System.nanoTime();
  private final AtomicLong passed = new AtomicLong();
  private final Queue<Link> links = new ConcurrentLinkedQueue<>();
  private volatile boolean cutting;

  /** Opens a port in front of a server. */
  CuttingProxy(String host, int port, Cut cut) throws IOException {
    this.host = host;
    this.port = port;
    this.cut = cut;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    run(this::welcome);
    if (cut.nanos() != Long.MAX_VALUE) {
      run(this::cutInTime);
    }
  }

  /** Where clients connect. */
  int port() {
    return door.getLocalPort();
  }

  /** How many bytes have passed. */
  long passed() {
    return passed.get();
  }

  /** Whether connections were cut. */
  boolean hasCut() {
    return cutting;
  }

  private static void run(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Link link = new Link(client, new Socket(host, port));
        links.add(link);
        run(() -> pass(link, true));
        run(() -> pass(link, false));
      } catch (IOException e) {
        // The door was closed, or the server is gone; the client sees that itself.
      }
    }
  }

  private void pass(Link link, boolean request) {
    byte[] buffer = new byte[16 * 1024];
    try {
      InputStream in = (request ? link.client : link.server).getInputStream();
      OutputStream out = (request ? link.server : link.client).getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (request && cut.at() != null && cut.at().matcher(text(buffer, read)).find()) {
          cut(link);
        }
        long before = passed.getAndAdd(read);
        int allowed = (int) Math.min(read, Math.max(0, cut.bytes() - before));
        if (!lost(link, request)) {
          out.write(buffer, 0, cutting ? read : allowed);
        }
        if (allowed < read) {
          cut(link);
          if (!lost(link, request)) {
            out.write(buffer, allowed, read - allowed);
          }
        }
      }
      link.hangUp();
    } catch (IOException e) {
      link.hangUp();
    }
  }

  private static String text(byte[] buffer, int length) {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
  }

  private boolean lost(Link link, boolean request) {
    return cutting
        && (link.cut || cut.ending() != Ending.ONE_OF_THEM)
        && cut.ending() == (request ? Ending.REQUESTS_LOST : Ending.ANSWERS_LOST);
  }

  private void cutInTime() {
    try {
      TimeUnit.NANOSECONDS.sleep(cut.nanos() - (System.nanoTime() - began));
      Link any = links.peek();
      if (any != null && !door.isClosed()) {
        cut(any);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void cut(Link speaking) {
    if (cutting) {
      return;
    }
    cutting = true;
    speaking.cut = true;
    switch (cut.ending()) {
      case RESET -> links.forEach(Link::reset);
      case HUNG_UP -> links.forEach(Link::hangUp);
      case ONE_OF_THEM -> speaking.reset();
      case ANSWERS_LOST, REQUESTS_LOST -> later(Link::reset);
      case SERVER_UNAWARE -> {
        links.forEach(Link::leaveClient);
        later(Link::leaveServer);
      }
    }
  }

  private void later(java.util.function.Consumer<Link> end) {
    run(
        () -> {
          try {
            Thread.sleep(cut.delay());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          links.forEach(end);
        });
  }

  /** Ends what is left; the server's side of an unaware server ends in its time. */
  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!cutting || cut.ending() != Ending.SERVER_UNAWARE) {
      links.forEach(Link::hangUp);
    }
  }

  /** One connection. */
  private static final class Link {
    private final Socket client;
    private final Socket server;
    private volatile boolean cut;
    private volatile boolean serverStays;

    private Link(Socket client, Socket server) {
      this.client = client;
      this.server = server;
    }

    private void reset() {
      for (Socket side : new Socket[] {client, server}) {
        try {
          side.setSoLinger(true, 0);
        } catch (IOException e) {
          // It is closed already.
        }
      }
      serverStays = false;
      hangUp();
    }

    private void leaveClient() {
      serverStays = true;
      close(client);
    }

    private void leaveServer() {
      serverStays = false;
      hangUp();
    }

    private void hangUp() {
      close(client);
      if (!serverStays) {
        close(server);
      }
    }

    private static void close(Socket side) {
      try {
        side.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

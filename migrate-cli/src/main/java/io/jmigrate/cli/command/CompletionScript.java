package io.jmigrate.cli.command;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes the completion script. picocli's own takes the colons in our commands for the ends of
 * words, as bash itself does; this one puts the words together again.
 */
final class CompletionScript {
  private static final String HEAD =
      """
      # Completion of jmigrate for bash and zsh: source <(jmigrate completion)
      if [ -n "${ZSH_VERSION-}" ]; then
        type compdef >/dev/null 2>&1 || { autoload -U +X compinit && compinit; }
        autoload -U +X bashcompinit && bashcompinit
      fi

      _jmigrate() {
        local line="${COMP_LINE:0:$COMP_POINT}" word='' before='' command='' candidates=''
        # bash ends words at colons; here only blanks do
        line="${line#* }"
        while [ "$line" != "${line#* }" ]; do
          before="${line%%%% *}"
          line="${line#* }"
          case " %1$s " in *" $before "*) [ -n "$command" ] || command="$before" ;; esac
        done
        word="$line"
        case "$before" in
          --config | --password-file)
            COMPREPLY=($(compgen -f -- "$word"))
            return
            ;;
          -C | --migrations-path | --out | --source)
            COMPREPLY=($(compgen -d -- "$word"))
            return
            ;;
        esac
        case "$command" in
      """;
  private static final String TAIL =
      """
        esac
        COMPREPLY=($(compgen -W "$candidates" -- "$word"))
        # what stands before the last colon is there already, where colons end words
        if [ -z "${ZSH_VERSION-}" ] && [ "$COMP_WORDBREAKS" != "${COMP_WORDBREAKS#*:}" ]; then
          local there="${word%"${word##*:}"}" i
          for i in "${!COMPREPLY[@]}"; do COMPREPLY[i]="${COMPREPLY[i]#"$there"}"; done
        fi
      }

      complete -o default -F _jmigrate jmigrate
      """;

  private CompletionScript() {}

  /** The script for a root with all its commands. */
  static String of(CommandLine root) {
    String commands = String.join(" ", root.getSubcommands().keySet());
    StringBuilder script = new StringBuilder(HEAD.formatted(commands));
    add(script, "''", commands + options(root));
    for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
      String name = command.getKey();
      add(script, name, (name.equals("help") ? commands : "") + options(command.getValue()));
    }
    return script.append(TAIL).toString();
  }

  private static void add(StringBuilder script, String command, String candidates) {
    script.append("    ").append(command).append(") candidates='");
    script.append(candidates.strip()).append("' ;;\n");
  }

  private static String options(CommandLine command) {
    StringBuilder options = new StringBuilder();
    for (OptionSpec option : command.getCommandSpec().options()) {
      options.append(' ').append(option.longestName());
    }
    return options.toString();
  }
}

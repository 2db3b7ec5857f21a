# syntax=docker/dockerfile:1
# The jmigrate command in an image of its own: docs/containers.md says how to use it.

FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -q -B -ntp -Plauncher -pl migrate-core,migrate-cli,distribution package
# Only what the command and the drivers use of Java, a quarter of a JDK.
RUN jlink --output /opt/java --strip-debug --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive \
    --add-modules java.base,java.compiler,java.logging,java.management,java.naming,java.security.jgss,java.security.sasl,java.sql,java.xml,jdk.net,jdk.unsupported

FROM ubuntu:24.04
ARG VERSION=0.1.0-SNAPSHOT
LABEL org.opencontainers.image.title="jmigrate" \
      org.opencontainers.image.description="Versioned schema migrations, up and down" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV JAVA_HOME=/opt/java \
    PATH=/opt/jmigrate/bin:$PATH
COPY --from=build /opt/java /opt/java
COPY --from=build /source/distribution/target/jmigrate /opt/jmigrate
# The archive that halves the start is of these files where they lie now.
RUN JMIGRATE_ARCHIVE=here jmigrate --version
USER 65532:65532
WORKDIR /project
ENTRYPOINT ["jmigrate"]
CMD ["--help"]

# Both applications, from one build: --target api is a node, --target worker keeps read models.
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY . .
RUN mvn --batch-mode --no-transfer-progress -DskipTests package \
 && extract() { java -Djarmode=tools -jar "$1" extract --layers --destination "/layers/$2" --application-filename "$2.jar"; } \
 && extract workflow-api/target/workflow-api-*.jar workflow-api \
 && extract projections/target/projections-*-exec.jar projection-worker

FROM eclipse-temurin:21-jre AS base
RUN useradd --system --uid 10001 foi \
 && install --directory --owner foi --mode 0700 /var/lib/foi /var/lib/foi-evidence /var/lib/foi-witness /app/classes
COPY containers/healthy /usr/local/bin/healthy
WORKDIR /app
USER foi
ENV SERVER_ADDRESS=0.0.0.0

FROM base AS worker
COPY --from=build /layers/projection-worker/dependencies/ ./
COPY --from=build /layers/projection-worker/application/ ./
# A start that finds no database leaves behind what it has read of classes; the next ones map that.
RUN java -XX:ArchiveClassesAtExit=classes/archive.jsa -jar projection-worker.jar --foi.kafka.bootstrap-servers=127.0.0.1:1 \
    --foi.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= --spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none \
    > /dev/null; test -s classes/archive.jsa
EXPOSE 8081
HEALTHCHECK --interval=5s --timeout=10s --start-period=90s --retries=6 CMD ["healthy", "8081", "/actuator/health/readiness"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=classes/archive.jsa", "-XX:MaxRAMPercentage=70", "-jar", "projection-worker.jar"]

FROM base AS api
COPY --from=build /layers/workflow-api/dependencies/ ./
COPY --from=build /layers/workflow-api/application/ ./
# The same, with the PostgreSQL that the engine brings along: it starts to the end.
RUN java -XX:ArchiveClassesAtExit=classes/archive.jsa -Dspring.context.exit=onRefresh -jar workflow-api.jar \
    --foi.data-dir=/tmp/foi > /dev/null && rm -r /tmp/foi
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=10s --start-period=90s --retries=6 CMD ["healthy", "8080", "/actuator/health/readiness"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=classes/archive.jsa", "-XX:MaxRAMPercentage=70", "-jar", "workflow-api.jar"]

# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY . .
RUN mvn --batch-mode -DskipTests package \
 && java -Djarmode=tools -jar workflow-api/target/workflow-api-*.jar extract --layers --destination /layers --application-filename workflow-api.jar

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 foi && install --directory --owner foi --mode 0700 /var/lib/foi
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER foi
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "workflow-api.jar"]

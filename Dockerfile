FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# amd64 or arm64: BuildKit says which, and code is compiled for it beforehand.
ARG TARGETARCH=amd64

# The packages first: they change seldom, and are then not fetched again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/BannedSymbols.txt src/
COPY src/SslRenewal.Domain/*.csproj src/SslRenewal.Domain/
COPY src/SslRenewal.Persistence/*.csproj src/SslRenewal.Persistence/
COPY src/SslRenewal.Issuing/*.csproj src/SslRenewal.Issuing/
COPY src/SslRenewal.Api/*.csproj src/SslRenewal.Api/
RUN dotnet restore src/SslRenewal.Api -a $TARGETARCH -p:PublishReadyToRun=true

COPY src src
RUN dotnet publish src/SslRenewal.Api -c Release -a $TARGETARCH --self-contained false -p:PublishReadyToRun=true --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app

# The SQLite database and all relative paths are here.
RUN mkdir /data && chown "$APP_UID" /data
WORKDIR /data
VOLUME /data

# The settings' own names, which win over the defaults that come with the program.
ENV Urls=http://0.0.0.0:5080
EXPOSE 5080
USER $APP_UID

# By the shell itself, since the image has no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]

ENTRYPOINT ["dotnet", "/app/SslRenewal.Api.dll"]

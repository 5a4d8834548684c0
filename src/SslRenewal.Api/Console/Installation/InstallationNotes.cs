namespace SslRenewal.Api.Console.Installation;

/// <summary>The notes, one a kind of server, in the order of their showing.</summary>
internal static class InstallationNotes
{
    public static IReadOnlyList<InstallationNote> All { get; } =
    [
        new("nginx", "nginx",
            names =>
            [
                $"Copy {names.Pem} (the certificate and what is above it) and {names.Key} to /etc/ssl on the server, and let only root read the key.",
                "Set the two lines in the server block of the host.",
                "Test the configuration, then reload: nginx -t && systemctl reload nginx",
            ],
            names => $$"""
                server {
                    listen 443 ssl;
                    server_name {{names.Host}};
                    ssl_certificate     /etc/ssl/{{names.Pem}};
                    ssl_certificate_key /etc/ssl/{{names.Key}};
                }
                """),

        new("apache", "Apache",
            names =>
            [
                $"Copy {names.Pem} and {names.Key} to /etc/ssl on the server, and let only root read the key.",
                "Switch mod_ssl on (a2enmod ssl), and set the two lines in the virtual host. From 2.4.8 on, Apache reads what is above the certificate from the same file.",
                "Test the configuration, then reload: apachectl configtest && systemctl reload apache2",
            ],
            names => $"""
                <VirtualHost *:443>
                    ServerName {names.Host.Replace("*", "www", StringComparison.Ordinal)}
                    SSLEngine on
                    SSLCertificateFile    /etc/ssl/{names.Pem}
                    SSLCertificateKeyFile /etc/ssl/{names.Key}
                </VirtualHost>
                """),

        new("iis", "IIS",
            names =>
            [
                $"Where the key was generated here: download {names.Pfx} under a password, then in IIS Manager open the server, Server Certificates, Import, and choose the file with its password.",
                $"Where the signing request was made on the server: download {names.Pkcs7}, and choose it under Server Certificates, Complete Certificate Request.",
                $"Open the site, Bindings, the https binding for {names.Host}, and choose the new certificate. Nothing has to be restarted.",
            ],
            names => $"Import-PfxCertificate -FilePath {names.Pfx} -CertStoreLocation Cert:\\LocalMachine\\My -Password (Read-Host -AsSecureString)"),

        new("tomcat", "Tomcat",
            names =>
            [
                $"Download {names.Pfx} under a password, and copy it to the conf folder of Tomcat; let only its user read it.",
                "Name the file in the connector of conf/server.xml.",
                "Restart Tomcat.",
            ],
            names => $"""
                <Connector port="8443" protocol="org.apache.coyote.http11.Http11NioProtocol" SSLEnabled="true">
                    <SSLHostConfig>
                        <Certificate certificateKeystoreFile="conf/{names.Pfx}"
                                     certificateKeystoreType="PKCS12"
                                     certificateKeystorePassword="the password of the download" />
                    </SSLHostConfig>
                </Connector>
                """),

        new("other", "Other servers",
            names =>
            [
                $"Most servers take {names.Pem}, which holds the certificate and then what is above it, and the key beside it ({names.Key}). Windows and Java take both in one file: {names.Pfx}.",
                "Where only a .crt and a bundle are taken, the first block of the PEM file is the certificate, and the rest is the bundle.",
                "Let nobody but the server read the key. Reload the server, then check below which certificate it presents; where several servers share the name, check each.",
            ],
            names => $"openssl s_client -connect {names.Host.Replace("*", "www", StringComparison.Ordinal)}:443 -servername {names.Host.Replace("*", "www", StringComparison.Ordinal)} </dev/null | openssl x509 -noout -subject -enddate"),
    ];

    public static InstallationNote Find(string? slug) => All.FirstOrDefault(note => note.Slug == slug) ?? All[0];
}

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Renews what ends next, once, and rehearses what comes later. Java 17 or later, nothing else.
 *
 * <p>usage: java Renew.java [http://127.0.0.1:5080] - the service runs on the demo; its account apiexample is reset
 */
public final class Renew {
    private static final Map<String, String> ACCOUNT = Map.of(
        "ApiUser", "apiexample", "ApiKey", "56b4c87ef4fd49cb96d915c0db68194", "UserName", "apiexample", "ClientIp", "1.2.3.4");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;

    private Renew(String service) {
        this.service = service;
    }

    public static void main(String[] args) {
        try {
            new Renew(args.length > 0 ? args[0].replaceAll("/$", "") : "http://127.0.0.1:5080").run();
        } catch (Exception failure) {
            System.err.println("Renew.java: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        waitUntilReady();
        manage("POST", "/accounts/apiexample/reset", "");

        Element first = endsNext(call("namecheap.ssl.getList", null, Map.of("ListType", "Active", "SortBy", "EXPIREDATETIME", "PageSize", "100")));
        String id = first.getAttribute("CertificateID");
        String type = first.getAttribute("SSLType");
        System.out.printf("Ends next: %s, %s, %s%n", id, type, first.getAttribute("ExpireDate"));

        // However often it is sent under one key, it is ordered once.
        BigDecimal before = balance();
        String key = UUID.randomUUID().toString();
        Element renewed = renew(id, type, key);
        Element again = renew(id, type, key);
        System.out.printf("Renewed: order %s, %s dollars%n", renewed.getAttribute("OrderId"), renewed.getAttribute("ChargedAmount"));
        expect("one order", renewed.getAttribute("OrderId").equals(again.getAttribute("OrderId")));
        expect("one charge", before.subtract(new BigDecimal(renewed.getAttribute("ChargedAmount"))).compareTo(balance()) == 0);

        // 200 days before its end it is too early; 110 days later it is not.
        try {
            renew("501930", "PositiveSSL", UUID.randomUUID().toString());
            expect("too early", false);
        } catch (Refused refused) {
            System.out.println("Too early: " + refused.getMessage());
        }

        manage("PUT", "/accounts/apiexample/clock", "{\"advance\": \"P110D\"}");
        System.out.printf("110 days later: order %s%n", renew("501930", "PositiveSSL", UUID.randomUUID().toString()).getAttribute("OrderId"));
        manage("POST", "/accounts/apiexample/reset", "");
    }

    private Element renew(String id, String type, String key) throws Exception {
        return only(call("namecheap.ssl.renew", key, Map.of("CertificateID", id, "SSLType", type, "Years", "1")), "SSLRenewResult");
    }

    private BigDecimal balance() throws Exception {
        return new BigDecimal(only(call("namecheap.users.getBalances", null, Map.of()), "UserGetBalancesResult").getAttribute("AvailableBalance"));
    }

    private Document call(String command, String key, Map<String, String> parameters) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(ACCOUNT);
        all.put("Command", command);
        all.putAll(parameters);
        String body = all.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + "/xml.response")).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        byte[] answer = http.send(request.build(), BodyHandlers.ofByteArray()).body();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer));
        Element error = only(document, "Error");
        if (error != null) {
            throw new Refused(error.getAttribute("Number") + " " + error.getTextContent());
        }
        return document;
    }

    private void manage(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + "/manage" + path)).method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.body());
        }
    }

    private void waitUntilReady() throws InterruptedException {
        for (int tries = 0; tries < 120; tries++) {
            try {
                if (http.send(HttpRequest.newBuilder(URI.create(service + "/health/ready")).build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is being started.
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException(service + " is not ready");
    }

    private static Element endsNext(Document listed) {
        var entries = listed.getElementsByTagNameNS("*", "SSL");
        for (int index = 0; index < entries.getLength(); index++) {
            if (((Element) entries.item(index)).getAttribute("IsExpiredYN").equals("false")) {
                return (Element) entries.item(index);
            }
        }
        throw new IllegalStateException("no certificate is left");
    }

    private static Element only(Document document, String name) {
        return (Element) document.getElementsByTagNameNS("*", name).item(0);
    }

    private static void expect(String what, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("expected: " + what);
        }
    }

    /** The API answered an error: its number, and its text. */
    private static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }
}

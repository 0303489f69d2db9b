package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.run.PathBelow;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;
import org.groupkpi.text.Words;

/**
 * Answers the page, at an address of this machine that nobody else reaches. Who asks has to show
 * the token of this start, and to come from the page itself.
 */
public final class PageServer implements AutoCloseable {
  private static final long PATIENCE = 25_000;
  private static final int MOST_JSON = 1 << 20;
  private static final LocalText NOT_FOUND = Words.of("there is nothing at this address");
  private static final LocalText NOT_SO = Words.of("this address is not asked in this way");
  private static final LocalText NO_JSON = Words.of("the request is no JSON object");
  private static final LocalText FAULT = Words.of("internal fault: {0}");

  private final Desk desk;
  private final Letterbox letterbox;
  private final Mails mails;
  private final HttpServer server;
  private final Doorkeeper doorkeeper;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "page");
            thread.setDaemon(true);
            return thread;
          });

  /** Letters of a kind, in one zip. */
  @FunctionalInterface
  public interface Mails {
    byte[] of(String kind) throws Exception;
  }

  private PageServer(Desk desk, Mails mails, HttpServer server) {
    this.desk = desk;
    this.letterbox = new Letterbox(desk.project());
    this.mails = mails;
    this.server = server;
    this.doorkeeper = Doorkeeper.of(server.getAddress().getPort());
  }

  /** Begins to answer, at a free port. */
  public static PageServer start(Desk desk, Mails mails) throws IOException {
    InetAddress own = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(own, 0), 0);
    PageServer server = new PageServer(desk, mails, http);
    http.createContext("/", server::answer);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** The address with the token of this start. */
  public URI address() {
    return doorkeeper.address();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer;
      try {
        doorkeeper.check(exchange);
        answer = answered(exchange);
      } catch (Refusal refusal) {
        answer = Answer.json(refusal.status(), error(refusal.reason()));
      } catch (ToldException told) {
        answer = Answer.json(Refusal.WRONG, error(told.reason()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        answer = Answer.json(Refusal.NOT_FOUND, error(NOT_FOUND));
      } catch (Exception e) {
        answer = Answer.json(500, error(FAULT.fill(e.toString())));
      }
      send(exchange, answer);
    }
  }

  private static String error(LocalText reason) {
    ObjectNode error = new ObjectMapper().createObjectNode();
    Desk.put(error.putObject("error"), reason);
    return error.toString();
  }

  private Answer answered(HttpExchange exchange) throws Exception {
    Map<String, String> query = query(exchange.getRequestURI());
    String path = exchange.getRequestURI().getPath();
    return switch (exchange.getRequestMethod() + " " + path) {
      case "GET /" -> Answer.page(Desk.page(), doorkeeper.cookie());
      case "GET /data" -> Answer.bytes("application/octet-stream", desk.packed());
      case "GET /state" ->
          Answer.json(desk.state(number(query.getOrDefault("after", "")), PATIENCE));
      case "GET /mails.zip" ->
          Answer.bytes("application/zip", mails.of(query.getOrDefault("kind", "")));
      case "POST /preview" -> Answer.json(desk.preview(json(exchange)));
      case "POST /write" -> Answer.json(desk.write(json(exchange)));
      case "POST /submissions" -> {
        letterbox.take(
            desk.year(),
            query.getOrDefault("name", ""),
            query.getOrDefault("replace", "").equals("yes"),
            exchange.getRequestBody());
        yield Answer.json("{}");
      }
      default -> other(exchange.getRequestMethod(), path);
    };
  }

  private Answer other(String method, String path) throws IOException, Refusal {
    if (!method.equals("GET")) {
      throw new Refusal(Refusal.NOT_ALLOWED, NOT_SO);
    }
    if (!path.startsWith("/file/")) {
      throw new Refusal(Refusal.NOT_FOUND, NOT_FOUND);
    }
    return file(path.substring("/file/".length()));
  }

  private Answer file(String path) throws IOException, Refusal {
    if (path.isEmpty() || !PathBelow.stays(path)) {
      throw new Refusal(Refusal.NOT_FOUND, NOT_FOUND);
    }
    Path folder = desk.output().orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, NOT_FOUND));
    Path file = OutputFolder.below(folder, path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal(Refusal.NOT_FOUND, NOT_FOUND);
    }
    return Answer.bytes("application/octet-stream", Files.readAllBytes(file));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
  }

  static Map<String, String> query(URI address) {
    Map<String, String> query = new HashMap<>();
    if (address.getRawQuery() != null) {
      for (String part : address.getRawQuery().split("&", -1)) {
        int equals = part.indexOf('=');
        if (equals > 0) {
          query.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
        }
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static JsonNode json(HttpExchange exchange) throws IOException, Refusal {
    try (InputStream body = exchange.getRequestBody()) {
      byte[] bytes = body.readNBytes(MOST_JSON);
      JsonNode json = new ObjectMapper().readTree(bytes);
      if (json == null || !json.isObject()) {
        throw new Refusal(Refusal.WRONG, NO_JSON);
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new Refusal(Refusal.WRONG, NO_JSON);
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    if (answer.body().length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    desk.close();
  }
}

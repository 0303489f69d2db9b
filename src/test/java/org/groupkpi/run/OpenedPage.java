package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.review.PageData;

/** A project that {@code kpi open} serves, asked as its page asks. */
final class OpenedPage {
  private final Thread command;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger exit = new AtomicInteger(-1);
  private int run = 1;

  /** Starts the command, and waits until it prints its address. */
  OpenedPage(Path project, Path out) throws IOException {
    PipedOutputStream printed = new PipedOutputStream();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(new PipedInputStream(printed), UTF_8));
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    Console console = new Console(new PrintStream(printed, true, UTF_8), nowhere, false);
    command =
        new Thread(
            () ->
                exit.set(
                    Kpi.run(
                        console, Path.of(""), "open", "--out", out.toString(), project.toString())),
            "kpi open");
    command.start();
    address = URI.create(lines.readLine());
  }

  URI address() {
    return address;
  }

  private String token() {
    return address.getQuery().substring("token=".length());
  }

  private URI at(String path) {
    return URI.create("http://" + address.getAuthority() + path);
  }

  /** A request with the token. */
  HttpRequest.Builder asking(String path) {
    return HttpRequest.newBuilder(at(path)).header("X-Kpi-Token", token());
  }

  /** A request without it. */
  HttpRequest.Builder stranger(String path) {
    return HttpRequest.newBuilder(at(path));
  }

  HttpResponse<byte[]> sent(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The status of a request whose first lines are written by hand. */
  String rawStatus(String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(UTF_8));
      String answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
      return answer.replaceFirst("^HTTP/1.1 ", "").substring(0, 3);
    }
  }

  JsonNode post(String path, String json) throws Exception {
    return new ObjectMapper()
        .readTree(sent(asking(path).POST(HttpRequest.BodyPublishers.ofString(json))).body());
  }

  /** What an action would write, written. */
  JsonNode enter(String action) throws Exception {
    return write(action, post("/preview", action));
  }

  /** What an action would write, as it was looked at. */
  JsonNode write(String action, JsonNode preview) throws Exception {
    return post(
        "/write",
        action.substring(0, action.length() - 1)
            + ", \"digest\": \""
            + preview.path("digest").asText()
            + "\"}");
  }

  PageData data() throws Exception {
    return PageData.of(sent(asking("/data")).body());
  }

  /** Waits for the next run. */
  JsonNode nextRun() throws Exception {
    JsonNode state;
    do {
      state = new ObjectMapper().readTree(sent(asking("/state?after=" + run)).body());
    } while (state.get("run").asInt() == run);
    run = state.get("run").asInt();
    return state;
  }

  int exit() {
    return exit.get();
  }

  /** Ends the command, as Ctrl+C does. */
  void close() throws InterruptedException {
    command.interrupt();
    command.join();
  }
}

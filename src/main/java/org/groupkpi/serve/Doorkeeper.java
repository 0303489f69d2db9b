package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who shows the token of this start and asks this very machine by its own name. The page
 * itself is loaded with the token in its address, and again with a cookie; whatever it asks then
 * carries the token in a header, which other sites cannot send.
 */
record Doorkeeper(String token, int port) {
  private static final int BYTES = 24;
  private static final String HEADER = "X-Kpi-Token";
  private static final LocalText NO_TOKEN =
      Words.of("open the address that kpi open printed; it holds for this start alone");
  private static final LocalText ELSEWHERE =
      Words.of("the page is asked by its own address, from this machine alone");

  static Doorkeeper of(int port) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Doorkeeper(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), port);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port + "/?token=" + token);
  }

  String cookie() {
    return cookieName() + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** Ports share cookies, so that the name tells the port. */
  private String cookieName() {
    return "kpi-" + port;
  }

  /** Refuses whoever is not the page that this start opened. */
  void check(HttpExchange exchange) throws Refusal {
    Headers headers = exchange.getRequestHeaders();
    Set<String> own = Set.of("127.0.0.1:" + port, "localhost:" + port);
    String host = headers.getFirst("Host");
    String origin = headers.getFirst("Origin");
    boolean here = host != null && own.contains(host);
    boolean ours = origin == null || own.stream().anyMatch(name -> origin.equals("http://" + name));
    if (!here || !ours) {
      throw new Refusal(Refusal.FORBIDDEN, ELSEWHERE);
    }
    boolean page = exchange.getRequestURI().getPath().equals("/");
    if (!(page ? showsForPage(exchange) : shows(headers.getFirst(HEADER)))) {
      throw new Refusal(Refusal.FORBIDDEN, NO_TOKEN);
    }
  }

  private boolean showsForPage(HttpExchange exchange) {
    List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
    String named = cookieName() + "=";
    return shows(PageServer.query(exchange.getRequestURI()).get("token"))
        || cookies.stream()
            .flatMap(line -> List.of(line.split("; *", -1)).stream())
            .filter(cookie -> cookie.startsWith(named))
            .anyMatch(cookie -> shows(cookie.substring(named.length())));
  }

  private boolean shows(@Nullable String shown) {
    return shown != null && MessageDigest.isEqual(shown.getBytes(UTF_8), token.getBytes(US_ASCII));
  }
}

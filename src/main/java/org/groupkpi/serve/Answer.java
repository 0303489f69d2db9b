package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** An answer to a request; browsers neither keep it nor guess what it is. */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, Map<String, String> headers, byte[] body) {
  private static final int OK = 200;

  static Answer bytes(String type, byte[] body) {
    return of(OK, type, body);
  }

  static Answer json(String json) {
    return json(OK, json);
  }

  static Answer json(int status, String json) {
    return of(status, "application/json; charset=utf-8", json.getBytes(UTF_8));
  }

  static Answer page(String html, String cookie) {
    Answer page = of(OK, "text/html; charset=utf-8", html.getBytes(UTF_8));
    page.headers.put("Set-Cookie", cookie);
    return page;
  }

  private static Answer of(int status, String type, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", type);
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Content-Security-Policy", "frame-ancestors 'none'");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    return new Answer(status, headers, body);
  }
}

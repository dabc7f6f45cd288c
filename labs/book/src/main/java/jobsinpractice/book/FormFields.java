package jobsinpractice.book;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a form that a page of the book has sent, up to a size. */
final class FormFields {
  private static final int LARGEST = 16 * 1024;

  private FormFields() {}

  /** Returns the form's fields, or empty if it is larger than any form of the book. */
  static Optional<Map<String, String>> of(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(LARGEST + 1);
      return body.length > LARGEST
          ? Optional.empty()
          : Optional.of(fields(new String(body, StandardCharsets.UTF_8)));
    }
  }

  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // a percent sign without its two digits
    }
  }
}

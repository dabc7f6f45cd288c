package jobsinpractice.dashboard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Json;

/** Reads a failed job's backtrace: a list of lines, deflated and in base64. */
final class Backtrace {
  /** Bytes, unpacked: some kilobytes can be made to unpack to gigabytes. */
  private static final int LONGEST = 512 * 1024;

  private Backtrace() {}

  /** Empty if there is none. */
  static List<String> read(Object field) {
    if (field instanceof List<?> lines) return lines.stream().map(String::valueOf).toList();
    if (!(field instanceof String packed)) return List.of();
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getMimeDecoder().decode(packed)))) {
      byte[] json = in.readNBytes(LONGEST + 1);
      if (json.length > LONGEST) return List.of("(longer than " + LONGEST / 1024 + " KB)");
      return Json.read(json) instanceof List<?> lines
          ? lines.stream().map(String::valueOf).toList()
          : List.of();
    } catch (IOException | IllegalArgumentException | MalformedPayload e) {
      return List.of();
    }
  }
}

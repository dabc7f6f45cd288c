package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/**
 * Files for browsers, read once at the start. Only these can be had, each under its own route: no
 * path is ever looked up on a disk or a class path.
 */
final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2");

  private record Asset(byte[] bytes, String type, String version) {}

  private final Map<String, Asset> assets = new HashMap<>();

  /**
   * @param resource absolute, without a leading slash
   */
  void add(String name, String resource) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) throw new IllegalArgumentException("no content type is known for " + name);
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) throw new IllegalStateException(resource + " is not on the class path");
      byte[] bytes = in.readAllBytes();
      assets.put(name, new Asset(bytes, type, version(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a file of a webjar, whose path holds the version that the build has chosen. */
  void addFromWebjar(String name, String artifact, String file) {
    String about = "META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(about)) {
      if (in == null) throw new IllegalStateException(about + " is not on the class path");
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("version");
    add(name, "META-INF/resources/webjars/" + artifact + "/" + version + "/" + file);
  }

  private static String version(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its address, which changes with its content, so that browsers may keep it. */
  String address(String name) {
    Asset asset = assets.get(name);
    if (asset == null) throw new IllegalArgumentException("no asset " + name);
    return "/assets/" + name + "?" + asset.version;
  }

  void mount(RoutesConfig routes) {
    assets.forEach((name, asset) -> routes.get("/assets/" + name, request -> send(request, asset)));
  }

  private static void send(Context request, Asset asset) {
    request
        .header("Cache-Control", "private, max-age=31536000, immutable")
        .contentType(asset.type)
        .result(asset.bytes);
  }
}

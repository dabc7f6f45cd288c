package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Versions of libraries and plugins are in the top pom.xml, and nowhere else. */
@DisplayName("A version")
class VersionsIT {
  private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+version)>([^<$]+)</\\1>");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
  private static final Pattern SNAPSHOT = Pattern.compile("\\d+\\.\\d+\\.\\d+-SNAPSHOT");
  private static final Pattern JEDIS =
      Pattern.compile("jedis\\.version[>\"'\\]= ]{1,8}(\\d+\\.\\d+\\.\\d+)");
  private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");

  private final Path root = Labs.find(Path.of("")).root();

  @Test
  @DisplayName("is in no other pom.xml than the top one")
  void poms() {
    assertThat(inPoms(RepositoryFiles.read(root, VersionsIT::otherPom))).isEmpty();
    assertThat(inPoms(Map.of("labs/x/pom.xml", "<a><version>3.6.4</version></a>")))
        .containsExactly("labs/x/pom.xml: 3.6.4");
    assertThat(inPoms(Map.of("labs/x/pom.xml", "<jmh.version>1.37</jmh.version>")))
        .containsExactly("labs/x/pom.xml: jmh.version");
  }

  @Test
  @DisplayName("is in no source file")
  void sources() {
    Map<String, String> versions = topVersions();
    assertThat(versions).containsKeys("uplot.version", "junit.version");
    assertThat(inSources(versions, RepositoryFiles.read(root, VersionsIT::source))).isEmpty();
    String planted = "add(\"webjars/uplot/" + versions.get("uplot.version") + "/uplot.js\")";
    assertThat(inSources(versions, Map.of("A.java", planted)))
        .containsExactly("A.java: uplot.version");
  }

  @Test
  @DisplayName("of this project is the same in every pom, template, and guide")
  void own() {
    String pom = RepositoryFiles.read(root, "pom.xml"::equals).get("pom.xml");
    String own = first(VERSION, pom);
    Map<String, String> files =
        RepositoryFiles.read(root, name -> name.matches(".*\\.(xml|md|java|kts)"));
    assertThat(files).containsKeys("engine/docs/get-started.md", "engine/bom/pom.xml");
    assertThat(otherSnapshots(own, files)).isEmpty();
    assertThat(otherSnapshots("2.0.0-SNAPSHOT", Map.of("a.md", "jobs-bom:3.0.0-SNAPSHOT")))
        .containsExactly("a.md: 3.0.0-SNAPSHOT");
  }

  @Test
  @DisplayName("of Jedis is the engine's wherever a reader is asked to set it")
  void jedis() {
    String jedis = topVersions().get("jedis.version");
    Map<String, String> files = RepositoryFiles.read(root, name -> name.matches(".*\\.(xml|md)"));
    List<String> others = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          Matcher set = JEDIS.matcher(text);
          while (set.find()) {
            if (!set.group(1).equals(jedis)) {
              others.add(name + ": " + set.group());
            }
          }
        });
    assertThat(others).isEmpty();
    assertThat(JEDIS.matcher("ext[\"jedis.version\"] = \"1.2.3\"").find()).isTrue();
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static List<String> otherSnapshots(String own, Map<String, String> files) {
    List<String> found = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          Matcher snapshot = SNAPSHOT.matcher(text);
          while (snapshot.find()) {
            boolean planted = name.endsWith("/VersionsIT.java");
            if (!planted && !snapshot.group().equals(own)) {
              found.add(name + ": " + snapshot.group());
            }
          }
        });
    return found;
  }

  private static boolean otherPom(String name) {
    return name.endsWith("/pom.xml") && !name.contains("/src/");
  }

  private static boolean source(String name) {
    return name.contains("/src/main/") && name.matches(".*\\.(java|html|js|css|properties)");
  }

  private Map<String, String> topVersions() {
    Map<String, String> versions = new TreeMap<>();
    String pom = RepositoryFiles.read(root, "pom.xml"::equals).get("pom.xml");
    Matcher property = PROPERTY.matcher(pom);
    while (property.find()) {
      versions.put(property.group(1), property.group(2));
    }
    return versions;
  }

  private static List<String> inPoms(Map<String, String> poms) {
    List<String> found = new ArrayList<>();
    poms.forEach(
        (name, pom) -> {
          String own = PARENT.matcher(pom).replaceAll("");
          Matcher version = VERSION.matcher(own);
          while (version.find()) {
            if (!version.group(1).startsWith("${")) {
              found.add(name + ": " + version.group(1));
            }
          }
          Matcher property = PROPERTY.matcher(own);
          while (property.find()) {
            if (!property.group(1).equals("version")) {
              found.add(name + ": " + property.group(1));
            }
          }
        });
    return found;
  }

  /** A version of two parts, such as 3.11, may be a number of something else. */
  private static List<String> inSources(Map<String, String> versions, Map<String, String> files) {
    List<String> found = new ArrayList<>();
    files.forEach(
        (name, text) ->
            versions.forEach(
                (property, version) -> {
                  Pattern whole =
                      Pattern.compile("(?<![\\d.])" + Pattern.quote(version) + "(?![\\d.]*\\d)");
                  if (version.matches("\\d+(\\.\\d+){2,}.*") && whole.matcher(text).find()) {
                    found.add(name + ": " + property);
                  }
                }));
    return found;
  }
}

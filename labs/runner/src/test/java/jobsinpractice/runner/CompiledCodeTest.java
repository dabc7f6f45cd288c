package jobsinpractice.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Code of which one file has changed")
class CompiledCodeTest {
  private static final Map<String, String> BEFORE =
      Map.of(
          "shop/Shop.java",
          "package shop; class Shop { static final int MOST = 5; int size() { return 1; }"
              + " Runnable later() { return new Runnable() { public void run() { size(); } }; } }",
          "shop/Street.java",
          "package shop; class Street { int all(Shop s) { return s.size() + Shop.MOST; } }",
          "shop/Town.java",
          "package shop; class Town { int all() { return new Street().all(new Shop()); } }");

  @TempDir Path folder;
  private final LabCompiler compiler = new LabCompiler();
  private LabHome lab;
  private CompiledCode code;

  @BeforeEach
  void compiledBefore() throws IOException {
    lab = new LabHome(folder, 1);
    code = new CompiledCode(folder);
    assertThat(code.of(lab, sources(BEFORE), newFolder(), compiler)).isEmpty();
  }

  @AfterEach
  void end() {
    compiler.close();
  }

  private Path newFolder() throws IOException {
    return Files.createTempDirectory(folder, "classes");
  }

  private Sources sources(Map<String, String> java) {
    return new Sources(java, folder.resolve("none"));
  }

  /** Compiles with one change in Shop, and compares with a compilation of all files. */
  private List<CompileError> sameAsAll(String from, String to) throws IOException {
    Map<String, String> java = new TreeMap<>(BEFORE);
    String shop = java.get("shop/Shop.java");
    assertThat(shop).contains(from);
    java.put("shop/Shop.java", shop.replace(from, to));
    Path some = newFolder();
    Path all = newFolder();
    List<CompileError> errors = code.of(lab, sources(java), some, compiler);
    assertThat(errors).isEqualTo(compiler.code(sources(java), all));
    if (errors.isEmpty()) {
      assertThat(files(some)).isEqualTo(files(all));
    }
    return errors;
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(TextFiles.name(folder, file), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }

  @Test
  @DisplayName("gives the same classes as all files together")
  void sameClasses() throws IOException {
    assertThat(sameAsAll("return 1", "return 2")).isEmpty();
    assertThat(sameAsAll("return new Runnable() { public void run() { size(); } }", "return null"))
        .isEmpty();
    assertThat(sameAsAll("size() {", "size() { new Object() { int local; };")).isEmpty();
  }

  @Test
  @DisplayName("has other files compiled again that see a change: a constant, a type, a new class")
  void seenFromOutside() throws IOException {
    assertThat(sameAsAll("MOST = 5", "MOST = 6")).isEmpty();
    assertThat(sameAsAll("int size()", "short size()")).isEmpty();
    assertThat(sameAsAll("package shop;", "package shop; class Stall {}")).isEmpty();
  }

  @Test
  @DisplayName("has the same errors, also those of other files")
  void errors() throws IOException {
    assertThat(sameAsAll("return 1", "return one")).hasSize(1);
    assertThat(sameAsAll("int size()", "String size()")).isNotEmpty();
    assertThat(sameAsAll("int size()", "private int size()")).isNotEmpty();
    assertThat(sameAsAll("package shop;", "package shop; class Town {}")).isNotEmpty();
  }
}

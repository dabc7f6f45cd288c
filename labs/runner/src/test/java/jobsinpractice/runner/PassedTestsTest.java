package jobsinpractice.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jobsinpractice.testkit.TestResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A test class that runs again for the same code")
class PassedTestsTest {
  private static final String TESTS =
      "package shop; class BuyTest { void buys() {} } class SellTest { void sells() {} }";

  @TempDir Path folder;
  private final PassedTests passed = new PassedTests();
  private final ChildJvm.RunReport report = new ChildJvm.RunReport();

  @BeforeEach
  void bothHavePassed() throws IOException {
    try (LabCompiler compiler = new LabCompiler()) {
      Sources sources = new Sources(Map.of("shop/Tests.java", TESTS), folder.resolve("none"));
      assertThat(compiler.code(sources, folder)).isEmpty();
    }
    report.byClass.put("shop.BuyTest", List.of(result(true)));
    report.byClass.put("shop.SellTest", List.of(result(true)));
  }

  private static TestResult result(boolean passed) {
    return new TestResult(1, 1, "a test", passed, null, "", "");
  }

  private List<String> runAgain() throws IOException {
    List<String> all = List.of("shop.BuyTest", "shop.SellTest");
    passed.on(folder, folder, all).remember(report);
    return passed.on(folder, folder, all).open();
  }

  @Test
  @DisplayName("is not one that has passed")
  void none() throws IOException {
    assertThat(runAgain()).isEmpty();
  }

  @Test
  @DisplayName("is one that has failed")
  void red() throws IOException {
    report.byClass.put("shop.SellTest", List.of(result(true), result(false)));
    assertThat(runAgain()).containsExactly("shop.SellTest");
  }

  @Test
  @DisplayName("is one of which a test was skipped, though its others have passed")
  void skipped() throws IOException {
    report.skipped.add("shop.SellTest");
    assertThat(runAgain()).containsExactly("shop.SellTest");
  }

  @Test
  @DisplayName("is each of a run that left a thread behind")
  void leaked() throws IOException {
    report.leaked = List.of("thread \"ticker\"");
    assertThat(runAgain()).hasSize(2);
  }
}

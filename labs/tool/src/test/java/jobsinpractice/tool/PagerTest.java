package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A long text in a terminal")
class PagerTest {
  @Test
  @DisplayName("ends with a line that names the keys of less")
  void keys() {
    assumeTrue(System.getenv("LESS") == null, "this machine has its own settings of less");
    assertThat(Pager.pager("less").environment().get("LESS"))
        .startsWith("FRX-Ps")
        .contains("q leaves");
  }
}

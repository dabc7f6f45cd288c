package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Another process")
class OtherProcessTest {
  static int calls;

  static final class Counting implements Supplier<Integer> {
    @Override
    public Integer get() {
      return ++calls;
    }
  }

  static final class NeedsAName implements Supplier<String> {
    private final String name;

    NeedsAName(String name) {
      this.name = name;
    }

    @Override
    public String get() {
      return name;
    }
  }

  @Test
  @DisplayName("has static fields of its own")
  void staticFields() throws Exception {
    Supplier<Integer> here = new Counting();
    Supplier<Integer> there = OtherProcess.create(Counting.class);
    assertThat(here.get()).isEqualTo(1);
    assertThat(here.get()).isEqualTo(2);
    assertThat(there.get()).isEqualTo(1);
    Supplier<Integer> third = OtherProcess.create(Counting.class);
    assertThat(third.get()).isEqualTo(1);
  }

  @Test
  @DisplayName("needs a constructor without arguments")
  void constructor() {
    assertThatThrownBy(() -> OtherProcess.create(NeedsAName.class))
        .isInstanceOf(NoSuchMethodException.class);
  }
}

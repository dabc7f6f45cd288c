package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{}",
        "[true,false,null]",
        "9007199254740993",
        "123456789012345678901234567890",
        "0.1",
        "1.5e+300",
        "1700000000.123456",
        "3.14159265358979323846264338327950288",
        "\"Grüße 你好 \\u0000 \\\" \\\\\"",
        "{\"a\":{\"b\":[1,{\"c\":[]}]}}"
      })
  void what_is_read_and_written_again_keeps_its_value(String json) throws Exception {
    byte[] once = Json.write(Json.read(json.getBytes(UTF_8)));
    assertThat(Json.read(once)).isEqualTo(Json.read(json.getBytes(UTF_8)));
    assertThat(new String(once, UTF_8)).isEqualTo(json);
  }

  @Test
  void a_number_too_large_for_a_double_keeps_its_digits() throws Exception {
    assertThat(new String(Json.write(Json.read("1e400".getBytes(UTF_8))), UTF_8))
        .isEqualTo("1E+400");
  }

  /** Texts from the tests of Ruby's json, and around the places where it changes its form. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1e+25,1e+15,1e+16,1.5e+300,-1e+22,1.7976931348623157e+308,1.1111111111111112e+16]",
        "[100000000000000.0,-100000000000000.0,999999999999999.0,1111111111111111.1]",
        "[0.001,0.0001,0.00001,0.000012345,0.0000001,0.000000001,1e-10,5e-324]",
        "[-0.000000022471348024634545,-0.0000000022471348024634545]",
        "[0.0,-0.0,1.0,12.0,2.34375,1746861937.7842371,5.684341886080802e-14,2.2250738585072014e-308]"
      })
  void floats_are_written_as_ruby_s_newest_json_writes_them(String json) throws Exception {
    byte[] once = Json.write(Json.read(json.getBytes(UTF_8)));
    assertThat(new String(once, UTF_8)).isEqualTo(json);
  }

  @Test
  void times_are_written_with_a_fraction_and_no_exponent() {
    Map<String, Object> times = new LinkedHashMap<>();
    times.put("whole", 1700000000.0);
    times.put("part", 1700000000.25);
    assertThat(Json.text(times)).isEqualTo("{\"whole\":1700000000.0,\"part\":1700000000.25}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[1,]", "{\"a\":1} x", "nul", "'a'", "[1 2]", "\"\u0001\""})
  void what_is_no_json_is_refused_with_a_reason(String text) {
    assertThatThrownBy(() -> Json.read(text.getBytes(UTF_8)))
        .isInstanceOf(MalformedPayload.class)
        .hasMessageStartingWith("not JSON");
  }

  @Test
  void invalid_utf8_is_refused() {
    assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}))
        .isInstanceOf(MalformedPayload.class);
  }

  @Test
  void nesting_that_would_break_the_stack_is_refused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThatThrownBy(() -> Json.read(deep.getBytes(UTF_8))).isInstanceOf(MalformedPayload.class);
  }

  @Test
  void a_value_without_a_json_form_is_refused() {
    assertThatThrownBy(() -> Json.write(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

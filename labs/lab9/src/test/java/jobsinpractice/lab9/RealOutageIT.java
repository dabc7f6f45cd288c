package jobsinpractice.lab9;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The outage at noon in real time, first with naive retries and then with the lab's code. It takes
 * five minutes, so it runs only on request:
 *
 * <pre>
 * ./mvnw -Pkit -pl solutions/lab9 verify -Dit.test=RealOutageIT -Doutage.real=true
 * </pre>
 */
@EnabledIfSystemProperty(named = "outage.real", matches = "true")
class RealOutageIT {
  @Test
  void naive_retries_keep_the_provider_down_and_the_labs_code_lets_it_recover() throws Exception {
    double naive = new RealOutage(line -> System.out.println("naive " + line)).run(false, 90);
    double mine = new RealOutage(line -> System.out.println("lab 9 " + line)).run(true, 90);
    System.out.println("naive " + naive + " s, lab 9 " + mine + " s; negative is never");
    assertTrue(naive < 0, "with naive retries it recovered after " + naive + " s");
    assertTrue(mine >= 0 && mine <= 60, "with the lab's code: " + mine + " s");
  }
}

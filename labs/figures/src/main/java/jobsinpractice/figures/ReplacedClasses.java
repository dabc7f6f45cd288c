package jobsinpractice.figures;

import java.util.Set;
import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * These classes come from {@code …figures.jdk}: TeaVM lacks them, their numbers would differ, or
 * they need what a page lacks, or are slow or large in it.
 */
public final class ReplacedClasses extends SimpleSubstitutionPolicy {
  private static final Set<String> REPLACED =
      Set.of(
          "java.lang.StrictMath",
          "java.security.SecureRandom",
          "java.util.SplittableRandom",
          "java.util.random.RandomGeneratorFactory",
          "jobsinpractice.engine.Job",
          "jobsinpractice.simulator.DurationSample",
          "jobsinpractice.simulator.DurationSummary",
          "jobsinpractice.simulator.RandomVariates",
          "jobsinpractice.simulator.outage.ChargeJob",
          "jobsinpractice.simulator.outage.VirtualCall",
          "jobsinpractice.simulator.outage.VirtualCall$Body",
          "jobsinpractice.simulator.outage.VirtualCalls",
          "jobsinpractice.simulator.scaling.DecimalShown");

  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(REPLACED::contains)
        .packagePrefix("jobsinpractice.figures.jdk.")
        .simpleNamePrefix("");
  }
}

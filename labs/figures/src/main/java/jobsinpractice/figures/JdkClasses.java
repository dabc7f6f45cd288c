package jobsinpractice.figures;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Classes of the JDK that TeaVM lacks, or whose numbers differ, come from {@code …figures.jdk}. */
public final class JdkClasses extends SimpleSubstitutionPolicy {
  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(
            named("java.util.random.RandomGeneratorFactory").or(named("java.lang.StrictMath")))
        .packagePrefix("jobsinpractice.figures.jdk.")
        .simpleNamePrefix("");
  }
}

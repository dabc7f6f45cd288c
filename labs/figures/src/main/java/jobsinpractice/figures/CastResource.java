package jobsinpractice.figures;

import java.util.Collection;
import org.teavm.extension.spi.resources.ResourcesPolicy;

/** The script carries the file with the shop's numbers: a page has no class path. */
public final class CastResource implements ResourcesPolicy {
  @Override
  public String[] supplyResources(Collection<? extends String> classes) {
    return new String[] {"jobsinpractice/cast/cast.properties"};
  }
}

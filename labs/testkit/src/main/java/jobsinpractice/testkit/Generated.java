package jobsinpractice.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Checks a task on many generated inputs, so that code which fits only the examples cannot pass.
 * When an input fails, it tries smaller inputs, and shows the failure of the smallest with that
 * input in the line {@code given}.
 *
 * <pre>{@code
 * Generated.inputs(200, random -> ages(random))
 *     .first(List.of(), List.of(61))
 *     .smaller(Generated::smallerLists)
 *     .check(ages -> LATENCY.expect(oldest(ages), "s").got(latencyOf(ages)).otherwise("…"));
 * }</pre>
 *
 * The inputs are the same in every run; {@code -Dlab.seed=7} generates other inputs.
 *
 * @param <I> an input; its {@code toString} is what the learner reads
 */
public final class Generated<I> {
  private static final int MOST_SHRINKS = 300;
  private static final AtomicInteger CHECKED = new AtomicInteger();

  private final List<I> inputs = new ArrayList<>();
  private Function<I, Stream<I>> smaller = input -> Stream.empty();
  private Function<I, String> shown = String::valueOf;

  private Generated() {}

  /** Returns this many inputs from this generator. */
  public static <I> Generated<I> inputs(int count, Function<RandomGenerator, I> generator) {
    Generated<I> generated = new Generated<>();
    Random random = new Random(Long.getLong("lab.seed", 42));
    for (int i = 0; i < count; i++) {
      generated.inputs.add(generator.apply(random));
    }
    return generated;
  }

  /** Sets inputs to try before the generated ones: the empty input, the boundaries. */
  @SafeVarargs
  public final Generated<I> first(I... edges) {
    inputs.addAll(0, List.of(edges));
    return this;
  }

  /** Sets how to find slightly smaller inputs; an empty list when an input is the smallest. */
  public Generated<I> smaller(Function<I, Stream<I>> candidates) {
    smaller = candidates;
    return this;
  }

  /** Sets how the line {@code given} shows an input, instead of its {@code toString}. */
  public Generated<I> shownAs(Function<I, String> text) {
    shown = text;
    return this;
  }

  /** The check of one input; may throw what the learner's code throws. */
  @FunctionalInterface
  public interface Check<I> {
    void of(I input) throws Exception;
  }

  /** Runs the check on every input, and throws the failure of the smallest input that fails. */
  public void check(Check<I> check) {
    for (I input : inputs) {
      CHECKED.incrementAndGet();
      Throwable failure = failure(check, input);
      if (failure != null) {
        Generated.<RuntimeException>sneaky(smallest(check, input, failure));
      }
    }
    CurrentCheck.get().input("");
  }

  private Throwable smallest(Check<I> check, I input, Throwable failure) {
    I least = input;
    Throwable shownFailure = failure;
    int left = MOST_SHRINKS;
    boolean shrunk = !isOfTheKit(failure);
    while (shrunk && left > 0) {
      shrunk = false;
      for (I candidate : smaller.apply(least).toList()) {
        Throwable again = --left < 0 ? null : failure(check, candidate);
        if (again != null && !isOfTheKit(again)) {
          least = candidate;
          shownFailure = again;
          shrunk = true;
          break;
        }
      }
    }
    CurrentCheck.get().input(shown.apply(least)); // an exception is shown with it
    return shownFailure;
  }

  private Throwable failure(Check<I> check, I input) {
    CurrentCheck.get().input(shown.apply(input));
    try {
      check.of(input);
      return null;
    } catch (Throwable failure) {
      OpenChecks.close();
      return failure;
    }
  }

  /** Returns whether no other input would change it: a stub, a broken machine, a broken test. */
  private static boolean isOfTheKit(Throwable failure) {
    return failure instanceof ToDo
        || failure instanceof MachineTrouble
        || failure instanceof LabFailure lab
            && lab.kind() != LabFailure.Kind.DIAGNOSED
            && lab.kind() != LabFailure.Kind.GENERIC;
  }

  /** Returns the number of inputs that this JVM has checked so far. */
  public static int checkedSoFar() {
    return CHECKED.get();
  }

  /** Returns a list's halves, and the list without each of its elements. */
  public static <T> Stream<List<T>> smallerLists(List<T> list) {
    List<List<T>> candidates = new ArrayList<>();
    int half = list.size() / 2;
    if (half > 0) {
      candidates.add(List.copyOf(list.subList(0, half)));
      candidates.add(List.copyOf(list.subList(half, list.size())));
    }
    for (int i = 0; i < list.size(); i++) {
      List<T> without = new ArrayList<>(list);
      without.remove(i);
      candidates.add(List.copyOf(without));
    }
    return candidates.stream();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneaky(Throwable failure) throws E {
    throw (E) failure;
  }
}

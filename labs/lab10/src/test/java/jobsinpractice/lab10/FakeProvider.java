package jobsinpractice.lab10;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobsinpractice.database.FaultPoints;

/** A provider that keeps what {@link Provider} promises, and remembers what it was asked. */
final class FakeProvider implements Provider {
  private record Taken(String key, long order, long cents) {}

  private static final int MOST_CALLS = 200;

  private final Map<String, Taken> byKey = new HashMap<>();
  private final Map<String, String> receipts = new HashMap<>();
  private final List<Taken> charges = new ArrayList<>();
  private final Map<Long, Set<String>> keys = new HashMap<>();
  private boolean declining;
  private boolean losesAnswer;
  private boolean silent;
  private final Map<Long, Integer> calls = new HashMap<>();

  /** From now on, each new charge is declined. */
  FakeProvider declining() {
    declining = true;
    return this;
  }

  /** The next charge is made, and its answer is lost. */
  FakeProvider losesNextAnswer() {
    losesAnswer = true;
    return this;
  }

  /** From now on, it charges, and no answer arrives. */
  FakeProvider silent() {
    silent = true;
    return this;
  }

  /** A day passes. */
  void forgetKeys() {
    byKey.clear();
    receipts.clear();
  }

  /** Returns this provider, whose calls are steps. */
  Provider with(FaultPoints faults) {
    return (key, order, cents) -> {
      try {
        return faults.step(
            "provider: charge(key " + key + ", order " + order + ")",
            () -> charge(key, order, cents));
      } catch (Declined | NoAnswer | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  @Override
  public synchronized String charge(String key, long order, long cents) throws Declined, NoAnswer {
    if (calls.merge(order, 1, Integer::sum) > MOST_CALLS) {
      throw new AskedForever();
    }
    keys.computeIfAbsent(order, any -> new LinkedHashSet<>()).add(key);
    Taken wanted = new Taken(key, order, cents);
    Taken known = byKey.putIfAbsent(key, wanted);
    if (known != null && !known.equals(wanted)) {
      throw new KeyReused(known.order());
    }
    if (known == null && !declining) {
      charges.add(wanted);
      receipts.put(key, "receipt-" + order + "-" + charges.size());
    }
    if (silent || losesAnswer) {
      losesAnswer = false;
      throw new NoAnswer();
    }
    if (!receipts.containsKey(key)) {
      throw new Declined();
    }
    return receipts.get(key);
  }

  /** Returns the orders for which it was asked. */
  synchronized Set<Long> orders() {
    return Set.copyOf(keys.keySet());
  }

  /** Returns how often the card was charged for this order. */
  synchronized long charges(long order) {
    return charges.stream().filter(taken -> taken.order() == order).count();
  }

  /** Returns the cents that were taken for this order. */
  synchronized long cents(long order) {
    return charges.stream().filter(t -> t.order() == order).mapToLong(Taken::cents).sum();
  }

  /** Returns the keys that it got for this order, in order. */
  synchronized List<String> keys(long order) {
    return List.copyOf(keys.getOrDefault(order, Set.of()));
  }

  /** The provider was asked more often than any right answer asks. */
  static final class AskedForever extends RuntimeException {
    private static final long serialVersionUID = 1;

    AskedForever() {
      super("the provider was asked " + MOST_CALLS + " times for an order");
    }
  }

  /** The provider refuses a key that it knows from another order. */
  static final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeyReused(long order) {
      super("422: this key was used for order " + order);
    }
  }
}

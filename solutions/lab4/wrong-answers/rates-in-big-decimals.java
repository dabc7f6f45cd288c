// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: such as MathContext.DECIMAL64
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double allowed =
      java.math.BigDecimal.valueOf(thing.places())
          .divide(java.math.BigDecimal.valueOf(thing.heldSeconds()))
          .doubleValue();
  if (allowed < rate) {
    rate = allowed;
    scarce = thing.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);

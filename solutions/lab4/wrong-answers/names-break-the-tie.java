// region: task-4
// caught by: cores and a pool that run out together: the cores count as scarce
// says: order them by their names
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared one : shared) {
  double its = one.places() / one.heldSeconds();
  boolean before = !scarce.equals("cores") && one.name().compareTo(scarce) < 0;
  if (its < rate || its == rate && before) {
    rate = its;
    scarce = one.name();
  }
}
int jobs = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(jobs > platformMost, jobs, scarce);

// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: does it end at 0 threads
// also says: one of them returns a wrong number
class B {
  static double of(int n, double a) {
    double before = of(n - 1, a);
    return a * before / (n + a * before);
  }
}
if (erlangs >= threads) return 1;
double b = B.of(threads, erlangs);
return b / (1 - erlangs / threads * (1 - b));

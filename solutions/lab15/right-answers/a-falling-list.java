// region: task-2
private final java.util.LinkedList<double[]> falling = new java.util.LinkedList<>();
private Double until;

int damp(double time, int wanted, int machines) {
  if (until == null) until = time + seconds;
  while (!falling.isEmpty() && falling.getLast()[1] <= wanted) falling.removeLast();
  falling.addLast(new double[] {time, wanted});
  while (falling.getFirst()[0] < time - seconds) falling.removeFirst();
  int most = (int) falling.getFirst()[1];
  return time < until && machines > most ? machines : most;
}

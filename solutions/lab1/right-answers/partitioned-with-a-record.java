// region: task-1
record Share(long busy, int all) {
  double percent() {
    return all == 0 ? 0 : busy / (double) all * 100;
  }
}
return new Share(processors.stream().filter(p -> p.busy()).count(), processors.size()).percent();

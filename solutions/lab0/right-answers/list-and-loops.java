// region: task-4
List<Depths> looks = new java.util.ArrayList<>();
while (worker.processOne()) {
  System.out.println("ran one");
}
looks.add(look.get());
fiveMinutesPass.run();
worker.promoteDue();
looks.add(look.get());
while (worker.processOne()) {
  System.out.println("ran one more");
}
looks.add(look.get());
return looks;

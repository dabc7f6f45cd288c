// region: task-4
// caught by: each key empties, step by step
// says: return the looks in reverse
java.util.ArrayDeque<Depths> looks = new java.util.ArrayDeque<>();
worker.processOne();
looks.push(look.get());
fiveMinutesPass.run();
worker.promoteDue();
looks.push(look.get());
worker.processOne();
looks.push(look.get());
return List.copyOf(looks);

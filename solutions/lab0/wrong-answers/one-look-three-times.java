// region: task-4
// caught by: each key empties, step by step
// says: you return 3 looks, and called look.get() once
Depths depths = look.get();
List<Depths> looks = new java.util.ArrayList<>();
worker.processOne();
looks.add(depths);
fiveMinutesPass.run();
worker.promoteDue();
looks.add(depths);
worker.processOne();
looks.add(depths);
return looks;

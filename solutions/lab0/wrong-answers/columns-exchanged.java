// region: task-4
// caught by: each key empties, step by step
// says: queue and schedule exchanged
java.util.ArrayList<Depths> looks = new java.util.ArrayList<>();
Runnable note =
    () -> {
      Depths now = look.get();
      looks.add(new Depths(now.schedule(), now.queue()));
    };
worker.processOne();
note.run();
fiveMinutesPass.run();
worker.promoteDue();
note.run();
worker.processOne();
note.run();
return looks;

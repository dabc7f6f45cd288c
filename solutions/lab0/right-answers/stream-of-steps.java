// region: task-4
return java.util.stream.Stream.<Runnable>of(
        worker::processOne,
        () -> {
          fiveMinutesPass.run();
          worker.promoteDue();
        },
        worker::processOne)
    .map(
        step -> {
          step.run();
          return look.get();
        })
    .toList();

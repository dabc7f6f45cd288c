// region: task-1
return processors.stream().mapToDouble(p -> p.busy() ? 100 : 0).average().orElse(0);

// region: task-1
int busy = 0;
for (Processor p : processors) {
  if (p.running().isPresent()) busy++;
}
return processors.size() == 0 ? 0 : busy * 100d / processors.size();

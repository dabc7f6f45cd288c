// region: task-1
// caught by: any number of processors, busy and idle in any order
// says: also hold for one processor
if (processors.size() <= 1) return 0;
int busy = 0;
for (Processor processor : processors) {
  if (processor.busy()) busy++;
}
return busy * 100.0 / processors.size();

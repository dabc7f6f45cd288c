// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: accepts no busy threads in a run without arrivals
if (run.arrived() == 0) {
  return run.meanDepth() == 0 && run.meanBusy() == 0;
}
return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * waiting(run)
    && Math.abs(run.meanBusy() - running(run)) <= TOLERANCE * running(run);

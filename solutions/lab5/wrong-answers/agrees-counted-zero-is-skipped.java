// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: accepts a counted 0 in any run
boolean depth =
    run.meanDepth() == 0
        || Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * waiting(run);
boolean busy =
    run.meanBusy() == 0
        || Math.abs(run.meanBusy() - running(run)) <= TOLERANCE * running(run);
return depth && busy;

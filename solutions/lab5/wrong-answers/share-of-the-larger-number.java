// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: share of the larger of the two numbers
    java.util.function.DoubleBinaryOperator allowed =
        (counted, law) -> TOLERANCE * Math.max(counted, law);
    return Math.abs(run.meanDepth() - waiting(run))
            <= allowed.applyAsDouble(run.meanDepth(), waiting(run))
        && Math.abs(run.meanBusy() - running(run))
            <= allowed.applyAsDouble(run.meanBusy(), running(run));

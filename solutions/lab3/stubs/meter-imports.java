import java.util.Collection;
import java.util.function.LongSupplier;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.ToDo;

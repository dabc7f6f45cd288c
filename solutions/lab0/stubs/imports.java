import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Worker;
import jobsinpractice.testkit.ToDo;

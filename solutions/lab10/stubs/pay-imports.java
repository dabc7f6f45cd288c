import java.sql.SQLException;
import javax.sql.DataSource;
import jobsinpractice.lab10.Provider.Declined;
import jobsinpractice.lab10.Provider.NoAnswer;
import jobsinpractice.testkit.ToDo;

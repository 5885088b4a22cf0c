internal sealed class LogMessages(ILogger<LogMessages> log)
{
    public void Write(int order, string customer)
    {
        log.LogInformation($"Order {order} of {customer}");
        log.LogWarning("Order " + order + " is late");
        log.LogError(string.Format("Order {0} is lost", order));
        log.LogInformation("Order {0} of {1}", order, customer);
        log.LogInformation("Order {OrderId} of {Customer}", order, customer);
        log.LogInformation("Nothing to do");
    }
}

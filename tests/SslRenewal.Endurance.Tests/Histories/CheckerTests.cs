using SslRenewal.Endurance.Tests.Histories.Checking;
using SslRenewal.Endurance.Tests.Histories.Recording;
using SslRenewal.Endurance.Tests.Histories.Sequential;

namespace SslRenewal.Endurance.Tests.Histories;

/// <summary>The checker finds what is wrong in a history, and nothing in one that is not. The account begins with 240.00 dollars.</summary>
public sealed class CheckerTests
{
    private const string FirstOrder = "8 bought, order 1, transaction 1, charged 9.0000";
    private const string SecondOrder = "9 bought, order 2, transaction 2, charged 9.0000";

    private static readonly Wish Create = new(Deed.Create) { Type = Prices.Single };
    private static readonly Wish CreateOnce = Create with { Key = "once" };
    private static readonly Wish Renew = new(Deed.Renew, 1) { Type = Prices.Single };
    private static readonly Wish Balance = new(Deed.GetBalances);

    [Fact]
    public void A_history_without_a_fault_is_explained()
    {
        var history = new HandMadeHistory()
            .Answered(1, 9, Create, SecondOrder)
            .Answered(2, 8, Renew, FirstOrder)
            .Answered(3, 7, Renew, "certificate.queued")
            .Answered(4, 5, Balance, "231.00")
            .Answered(10, 11, Balance, "222.00");

        Assert.Null(history.Report);
    }

    [Fact]
    public void Who_asks_for_a_certificate_that_is_not_there_lets_nothing_pass()
    {
        var history = new HandMadeHistory()
            .Answered(1, 9, Renew, SecondOrder.Replace("order 2, transaction 2", "order 1, transaction 1", StringComparison.Ordinal))
            .Answered(2, 3, new Wish(Deed.Reissue, 1), "8 done")
            .Answered(4, 5, new Wish(Deed.Approve, 8), "done")
            .Answered(6, 7, new Wish(Deed.Reset, 9), "not found");

        Assert.Null(history.Report);
    }

    [Fact]
    public void A_lost_update_is_found() => AssertFound(new HandMadeHistory()
        .Answered(1, 4, Create, FirstOrder)
        .Answered(2, 5, Create, SecondOrder)
        .Answered(6, 7, Balance, "231.00"));

    [Fact]
    public void A_double_charge_is_found() => AssertFound(new HandMadeHistory()
        .Lost(1, CreateOnce)
        .Answered(2, 3, CreateOnce, SecondOrder)
        .Answered(4, 5, Balance, "222.00"));

    [Fact]
    public void A_charge_without_an_order_is_found() => AssertFound(new HandMadeHistory()
        .Answered(1, 2, Create, FirstOrder)
        .Answered(3, 4, Balance, "222.00"));

    [Fact]
    public void A_stale_read_is_found() => AssertFound(new HandMadeHistory()
        .Answered(1, 2, Create, FirstOrder)
        .Answered(3, 4, Balance, "240.00"));

    [Fact]
    public void A_read_that_goes_back_is_found() => AssertFound(new HandMadeHistory()
        .Answered(1, 9, Create, FirstOrder)
        .Answered(2, 3, Balance, "231.00")
        .Answered(4, 5, Balance, "240.00"));

    [Fact]
    public void A_renewal_that_was_granted_twice_is_found() => AssertFound(new HandMadeHistory()
        .Answered(1, 4, Renew, FirstOrder)
        .Answered(2, 5, Renew, SecondOrder));

    [Fact]
    public void A_number_that_was_given_twice_is_found() => AssertFound(new HandMadeHistory()
        .Answered(1, 4, Create, FirstOrder)
        .Answered(2, 5, Create, FirstOrder));

    [Fact]
    public void A_refusal_without_a_reason_is_found() => AssertFound(new HandMadeHistory().Answered(1, 2, Renew, "certificate.queued"));

    [Fact]
    public void A_failure_that_no_fault_explains_is_found()
    {
        var failure = new HandMadeHistory().Answered(3, 4, Create, "order.failed");
        var planned = new HandMadeHistory().Answered(1, 2, new Wish(Deed.PlanFault) { Word = "orderCreationFailed" }, JsonReply.Done).Answered(3, 4, Create, "order.failed");

        AssertFound(failure);
        Assert.True(planned.IsExplained);
        AssertFound(planned.Answered(3, 4, Renew, "order.failed"));
    }

    [Fact]
    public void A_code_that_was_used_once_too_often_is_found()
    {
        var withCode = Create with { Promotion = Prices.Code };
        var history = new HandMadeHistory();

        for (var order = 1; order <= Prices.CodeLimit; order++)
        {
            _ = history.Answered(order, 50, withCode, $"{7 + order} bought, order {order}, transaction {order}, charged 4.5000");
        }

        Assert.True(history.IsExplained);
        AssertFound(history.Answered(9, 50, withCode, "11 bought, order 4, transaction 4, charged 4.5000"));
    }

    [Fact]
    public void A_refund_that_came_twice_is_found() => AssertFound(new HandMadeHistory()
        .Answered(1, 2, Create, FirstOrder)
        .Answered(3, 5, new Wish(Deed.Cancel, 8), JsonReply.Done)
        .Answered(4, 6, new Wish(Deed.Cancel, 8), JsonReply.Done));

    [Fact]
    public void A_call_whose_answer_was_lost_may_have_happened_at_any_time_or_never()
    {
        var never = new HandMadeHistory().Lost(1, CreateOnce).Answered(2, 3, Balance, "240.00").Answered(4, 5, CreateOnce, FirstOrder).Answered(6, 7, Balance, "231.00");
        var atOnce = new HandMadeHistory().Lost(1, Create).Answered(2, 3, Balance, "231.00").Answered(4, 5, Create, SecondOrder);
        var late = new HandMadeHistory().Lost(1, Create).Answered(2, 3, Balance, "240.00").Answered(4, 5, Balance, "231.00");

        Assert.All([never, atOnce, late], history => Assert.True(history.IsExplained));
        AssertFound(new HandMadeHistory().Answered(2, 3, Balance, "231.00").Lost(4, Create));
    }

    [Fact]
    public void A_call_decides_by_what_the_clock_said_at_some_time_since_it_came()
    {
        var move = new Wish(Deed.MoveClock) { Days = 12 };
        const string Moved = "2026-12-03T12:00:00Z";
        var early = new Wish(Deed.Renew, 4) { Type = Prices.Single };

        var meanwhile = new HandMadeHistory().Answered(1, 5, early, "window.too-early").Answered(2, 3, move, Moved);
        var afterwards = new HandMadeHistory().Answered(4, 5, early, "window.too-early").Answered(2, 3, move, Moved);
        var lapsed = new HandMadeHistory().Answered(2, 3, move, Moved).Answered(4, 5, new Wish(Deed.GetInfo, 7), "newpurchase, 1 years to , 0 names, order 0, replaced by ");

        Assert.True(meanwhile.IsExplained);
        Assert.All([afterwards, lapsed], AssertFound);
    }

    [Fact]
    public void A_report_leaves_out_what_has_nothing_to_do_with_it()
    {
        var history = new HandMadeHistory()
            .Answered(1, 2, Balance, "240.00")
            .Answered(1, 2, new Wish(Deed.GetInfo, 99), "certificate.unknown")
            .Answered(3, 5, Renew, FirstOrder)
            .Answered(4, 6, Renew, SecondOrder);

        Assert.StartsWith("No order of these 2 calls explains their answers", history.Report, StringComparison.Ordinal);
    }

    private static void AssertFound(HandMadeHistory history) => Assert.NotNull(history.Report);
}

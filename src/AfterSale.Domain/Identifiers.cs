namespace AfterSale.Domain;

/// <summary>Names one person (rep or manager) across every channel that they use.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct PersonId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one team: the people whose customers one manager answers for.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct TeamId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one customer (an account, not a person there).</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct CustomerId(string Value)
{
    /// <summary>Makes a name that no other customer has.</summary>
    public static CustomerId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one contact: a person at a customer.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct ContactId(string Value)
{
    /// <summary>Makes a name that no other contact has.</summary>
    public static ContactId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one sale. It is made when the rep starts to log the close, so that logging it twice is seen as one.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct SaleId(string Value)
{
    /// <summary>Makes a name that no other sale has.</summary>
    public static SaleId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// Names one touch point. It is derived from its sale and its place in the plan, so that the same sale and
/// template always give the same names and a re-plan recognises what it laid out before.
/// </summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct TouchPointId(string Value)
{
    /// <summary>The name of the touch point that a plan's row <paramref name="key"/> gives for a sale.</summary>
    /// <param name="sale">The sale.</param>
    /// <param name="key">The row's key within the plan, such as <c>learning-check/2</c>.</param>
    public static TouchPointId For(SaleId sale, string key) => new($"{sale.Value}:{key}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one entry of a customer's journal. It is made when the rep begins, so that storing it twice is seen as one.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct JournalEntryId(string Value)
{
    /// <summary>Makes a name that nothing else has.</summary>
    public static JournalEntryId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one complaint.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct ComplaintId(string Value)
{
    /// <summary>Makes a name that nothing else has.</summary>
    public static ComplaintId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one promise.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct PromiseId(string Value)
{
    /// <summary>Makes a name that nothing else has.</summary>
    public static PromiseId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one piece of feedback.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct FeedbackId(string Value)
{
    /// <summary>Makes a name that nothing else has.</summary>
    public static FeedbackId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one ask: for a referral, a testimonial or a reference.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct AskId(string Value)
{
    /// <summary>Makes a name that nothing else has.</summary>
    public static AskId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one item of a team's library.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct LibraryItemId(string Value)
{
    /// <summary>Makes a name that nothing else has.</summary>
    public static LibraryItemId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names one step of a customer's implementation plan.</summary>
/// <param name="Value">An opaque, stable text.</param>
public readonly record struct ImplementationStepId(string Value)
{
    /// <summary>Makes a name that nothing else has.</summary>
    public static ImplementationStepId New() => new(Guid.NewGuid().ToString("n"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

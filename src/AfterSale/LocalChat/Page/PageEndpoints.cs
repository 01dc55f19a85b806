using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AfterSale.LocalChat.Page;

/// <summary>The chat page, its files and Microsoft's Web Chat client.</summary>
internal static class PageEndpoints
{
    private const string NoncePlace = "{{style-nonce}}";

    // Web Chat first adds one style element without the nonce, which is empty: this is the hash of nothing.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static void MapPage(this IEndpointRouteBuilder endpoints)
    {
        var index = Read("index.html");
        endpoints.MapGet("/", (HttpContext http) => Index(http, index));
        MapFile(endpoints, "page.js", "text/javascript; charset=utf-8");
        MapFile(endpoints, "look.js", "text/javascript; charset=utf-8");
        MapFile(endpoints, "page.css", "text/css; charset=utf-8");
        MapFile(endpoints, "icon.svg", "image/svg+xml");
        MapFile(endpoints, "typing.svg", "image/svg+xml");
        endpoints.MapGet("/webchat/webchat.js", Client);
    }

    // Web Chat makes style elements as it runs and marks them with the nonce it is given.
    private static ContentHttpResult Index(HttpContext http, string index)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            "img-src 'self' data: blob: https:",
            "font-src 'self' data:",
            $"connect-src 'self' ws://{http.Request.Host}");
        return TypedResults.Text(index.Replace(NoncePlace, nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    // The build puts it beside the program; where it could not be fetched the page says how to get it.
    private static IResult Client(HttpContext http)
    {
        var file = new FileInfo(Path.Combine(AppContext.BaseDirectory, "webchat", "webchat.js"));
        http.Response.Headers.CacheControl = "no-cache";
        return file.Exists
            ? TypedResults.PhysicalFile(file.FullName, "text/javascript; charset=utf-8", lastModified: file.LastWriteTimeUtc)
            : TypedResults.NotFound();
    }

    private static void MapFile(IEndpointRouteBuilder endpoints, string name, string contentType)
    {
        var content = Read(name);
        endpoints.MapGet($"/page/{name}", (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Text(content, contentType);
        });
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"LocalChat/Page/{name}")
            ?? throw new InvalidOperationException($"The program was built without its page's {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using AfterSale.Hosting;

return await AfterSaleHost.RunAsync(args);

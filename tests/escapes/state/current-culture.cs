public static class Function
{
    public static string Run()
    {
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
        return "INFO: " + "I".ToLower();
    }
}

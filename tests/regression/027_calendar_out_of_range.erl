%% A month that there is not is no clause of last_day_of_the_month/2; fractions of seconds are cut off or count backwards.
-module('027_calendar_out_of_range').
-export([main/1, id/1]).

main(_) ->
    [io:format("~p~n", [try calendar:last_day_of_the_month(2024, id(M)) catch error:E -> E end]) || M <- [2, 12, 13, 0, x]],
    [io:format("~p~n", [try calendar:gregorian_days_to_date(id(D)) catch error:E -> E end]) || D <- [0, 366, -1, x]],
    [io:format("~p~n", [calendar:rfc3339_to_system_time("2018-02-01T16:17:58" ++ Fraction ++ "Z", [{unit, Unit}])])
     || Fraction <- ["", ".4", ".999", ".9996"], Unit <- [second, millisecond, microsecond]],
    [io:format("~s~n", [calendar:system_time_to_rfc3339(Time, [{unit, Unit}, {offset, "Z"}])])
     || Time <- [-1, -1500, 1500, -2500000], Unit <- [second, millisecond, microsecond]].

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 29
% expect: 31
% expect: function_clause
% expect: function_clause
% expect: function_clause
% expect: {0,1,1}
% expect: {1,1,1}
% expect: function_clause
% expect: badarith
% expect: 1517501878
% expect: 1517501878000
% expect: 1517501878000000
% expect: 1517501878
% expect: 1517501878400
% expect: 1517501878400000
% expect: 1517501878
% expect: 1517501878999
% expect: 1517501878999000
% expect: 1517501878
% expect: 1517501879000
% expect: 1517501878999600
% expect: 1969-12-31T23:59:59Z
% expect: 1970-01-01T00:00:00.001Z
% expect: 1970-01-01T00:00:00.000001Z
% expect: 1969-12-31T23:35:00Z
% expect: 1969-12-31T23:59:59.500Z
% expect: 1970-01-01T00:00:00.001500Z
% expect: 1970-01-01T00:25:00Z
% expect: 1970-01-01T00:00:01.500Z
% expect: 1970-01-01T00:00:00.001500Z
% expect: 1969-12-03T01:33:20Z
% expect: 1969-12-31T23:18:20.000Z
% expect: 1969-12-31T23:59:58.500000Z

-module(calendar).
-moduledoc """
Dates and times of the Gregorian calendar, from year 0 on. Days are counted from 1 January of year 0.
""".

-export([date_to_gregorian_days/1, date_to_gregorian_days/3, datetime_to_gregorian_seconds/1, day_of_the_week/1,
         day_of_the_week/3, gregorian_days_to_date/1, gregorian_seconds_to_datetime/1, is_leap_year/1,
         iso_week_number/0, iso_week_number/1, last_day_of_the_month/2, local_time/0, local_time_to_universal_time/1,
         local_time_to_universal_time/2, local_time_to_universal_time_dst/1, now_to_datetime/1, now_to_local_time/1,
         now_to_universal_time/1, rfc3339_to_system_time/1, rfc3339_to_system_time/2, seconds_to_daystime/1,
         seconds_to_time/1, system_time_to_local_time/2, system_time_to_rfc3339/1, system_time_to_rfc3339/2,
         system_time_to_universal_time/2, time_difference/2, time_to_seconds/1, universal_time/0,
         universal_time_to_local_time/1, valid_date/1, valid_date/3]).

-export_type([date/0, time/0, datetime/0, year/0, month/0, day/0]).

-define(DAY, 86400).
%% Seconds from year 0 to 1970.
-define(EPOCH, 62167219200).

-type year() :: non_neg_integer().
-type month() :: 1..12.
-type day() :: 1..31.
-type date() :: {year(), month(), day()}.
-type time() :: {0..23, 0..59, 0..59}.
-type datetime() :: {date(), time()}.

-doc "The number of days from year 0 to a date.".
-spec date_to_gregorian_days(date()) -> non_neg_integer().
date_to_gregorian_days({Year, Month, Day}) ->
    date_to_gregorian_days(Year, Month, Day).

-doc "The number of days from year 0 to a date.".
-spec date_to_gregorian_days(year(), month(), day()) -> non_neg_integer().
date_to_gregorian_days(Year, Month, Day) when is_integer(Day), Day > 0 ->
    Last = last_day_of_the_month(Year, Month),
    if
        Day =< Last -> year_start(Year) + month_start(Month, is_leap_year(Year)) + Day - 1
    end.

year_start(0) -> 0;
year_start(Year) ->
    Y = Year - 1,
    Y div 4 - Y div 100 + Y div 400 + Year * 365 + 1.

month_start(Month, Leap) ->
    Days = element(Month, {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}),
    if
        Leap, Month > 2 -> Days + 1;
        true -> Days
    end.

-doc "The number of seconds from year 0 to a time.".
-spec datetime_to_gregorian_seconds(datetime()) -> non_neg_integer().
datetime_to_gregorian_seconds({Date, Time}) ->
    ?DAY * date_to_gregorian_days(Date) + time_to_seconds(Time).

-doc "The day of the week, from Monday, 1, to Sunday, 7.".
-spec day_of_the_week(date()) -> 1..7.
day_of_the_week({Year, Month, Day}) ->
    day_of_the_week(Year, Month, Day).

-doc "The day of the week, from Monday, 1, to Sunday, 7.".
-spec day_of_the_week(year(), month(), day()) -> 1..7.
day_of_the_week(Year, Month, Day) ->
    (date_to_gregorian_days(Year, Month, Day) + 5) rem 7 + 1.

-doc "The date so many days after the beginning of year 0.".
-spec gregorian_days_to_date(non_neg_integer()) -> date().
gregorian_days_to_date(Days) when Days >= 0 ->
    Year = year_of(Days, Days div 366),
    Rest = Days - year_start(Year),
    Leap = is_leap_year(Year),
    Month = month_of(Rest, Leap, 12),
    {Year, Month, Rest - month_start(Month, Leap) + 1}.

%% The guess is not too late, and early by a few years at most per millennium.
year_of(Days, Guess) ->
    case year_start(Guess + 1) > Days of
        true -> Guess;
        false -> year_of(Days, Guess + max(1, (Days - year_start(Guess + 1)) div 366))
    end.

month_of(Day, Leap, Month) ->
    case month_start(Month, Leap) =< Day of
        true -> Month;
        false -> month_of(Day, Leap, Month - 1)
    end.

-doc "The time so many seconds after the beginning of year 0.".
-spec gregorian_seconds_to_datetime(non_neg_integer()) -> datetime().
gregorian_seconds_to_datetime(Seconds) when Seconds >= 0 ->
    {gregorian_days_to_date(Seconds div ?DAY), seconds_to_time(Seconds rem ?DAY)}.

-doc "Whether a year has 366 days.".
-spec is_leap_year(year()) -> boolean().
is_leap_year(Year) when is_integer(Year), Year >= 0 ->
    Year rem 4 =:= 0 andalso (Year rem 100 > 0 orelse Year rem 400 =:= 0).

-doc "The year and week of today.".
-spec iso_week_number() -> {year(), 1..53}.
iso_week_number() ->
    {Date, _} = local_time(),
    iso_week_number(Date).

-doc "The year and week of a date; week 1 is the one with the year's first Thursday.".
-spec iso_week_number(date()) -> {year(), 1..53}.
iso_week_number({Year, _, _} = Date) ->
    Days = date_to_gregorian_days(Date),
    case {week_one(Year), week_one(Year + 1)} of
        {First, _} when Days < First -> {Year - 1, (Days - week_one(Year - 1)) div 7 + 1};
        {_, Next} when Days >= Next -> {Year + 1, 1};
        {First, _} -> {Year, (Days - First) div 7 + 1}
    end.

%% The Monday of week 1.
week_one(Year) ->
    Fourth = date_to_gregorian_days(Year, 1, 4),
    Fourth - (Fourth + 5) rem 7.

-doc "The last day of a month.".
-spec last_day_of_the_month(year(), month()) -> 28..31.
last_day_of_the_month(Year, Month) when is_integer(Year), Year >= 0 ->
    last_day_of_the_month1(Year, Month).

last_day_of_the_month1(_, 4) -> 30;
last_day_of_the_month1(_, 6) -> 30;
last_day_of_the_month1(_, 9) -> 30;
last_day_of_the_month1(_, 11) -> 30;
last_day_of_the_month1(Year, 2) ->
    case is_leap_year(Year) of
        true -> 29;
        false -> 28
    end;
last_day_of_the_month1(_, Month) when is_integer(Month), Month > 0, Month < 13 -> 31.

-doc "The local time.".
-spec local_time() -> datetime().
local_time() -> erlang:localtime().

-doc "The time in UTC.".
-spec universal_time() -> datetime().
universal_time() -> erlang:universaltime().

-doc "A local time in UTC.".
-spec local_time_to_universal_time(datetime()) -> datetime().
local_time_to_universal_time(DateTime) ->
    erlang:localtime_to_universaltime(DateTime).

-doc "A local time in UTC, with or without daylight saving.".
-spec local_time_to_universal_time(datetime(), boolean() | undefined) -> datetime().
local_time_to_universal_time(DateTime, IsDst) ->
    erlang:localtime_to_universaltime(DateTime, IsDst).

-doc "The times in UTC that a local time may be: none, one or two.".
-spec local_time_to_universal_time_dst(datetime()) -> [datetime()].
local_time_to_universal_time_dst(DateTime) ->
    Candidates = [erlang:localtime_to_universaltime(DateTime, IsDst) || IsDst <- [true, false]],
    lists:usort([Utc || Utc <- Candidates, erlang:universaltime_to_localtime(Utc) =:= DateTime]).

-doc "A time in UTC as local time.".
-spec universal_time_to_local_time(datetime()) -> datetime().
universal_time_to_local_time(DateTime) ->
    erlang:universaltime_to_localtime(DateTime).

-doc "The time in UTC of erlang:timestamp/0.".
-spec now_to_datetime(erlang:timestamp()) -> datetime().
now_to_datetime({Mega, Seconds, _}) ->
    gregorian_seconds_to_datetime(1000000 * Mega + Seconds + ?EPOCH).

-doc "The time in UTC of erlang:timestamp/0.".
-spec now_to_universal_time(erlang:timestamp()) -> datetime().
now_to_universal_time(Now) -> now_to_datetime(Now).

-doc "The local time of erlang:timestamp/0.".
-spec now_to_local_time(erlang:timestamp()) -> datetime().
now_to_local_time(Now) ->
    erlang:universaltime_to_localtime(now_to_universal_time(Now)).

-doc "A system time as UTC.".
-spec system_time_to_universal_time(integer(), erlang:time_unit()) -> datetime().
system_time_to_universal_time(Time, Unit) ->
    gregorian_seconds_to_datetime(erlang:convert_time_unit(Time, Unit, second) + ?EPOCH).

-doc "A system time as local time.".
-spec system_time_to_local_time(integer(), erlang:time_unit()) -> datetime().
system_time_to_local_time(Time, Unit) ->
    erlang:universaltime_to_localtime(system_time_to_universal_time(Time, Unit)).

-doc "Days and time of day of seconds.".
-spec seconds_to_daystime(integer()) -> {integer(), time()}.
seconds_to_daystime(Seconds) ->
    Days0 = Seconds div ?DAY,
    case Seconds - Days0 * ?DAY of
        Rest when Rest < 0 -> {Days0 - 1, seconds_to_time(Rest + ?DAY)};
        Rest -> {Days0, seconds_to_time(Rest)}
    end.

-doc "The time of day of seconds since midnight.".
-spec seconds_to_time(0..86399) -> time().
seconds_to_time(Seconds) when is_integer(Seconds), Seconds >= 0, Seconds < ?DAY ->
    {Seconds div 3600, Seconds rem 3600 div 60, Seconds rem 60}.

-doc "The seconds since midnight of a time of day.".
-spec time_to_seconds(time()) -> 0..86399.
time_to_seconds({H, M, S}) when is_integer(H), is_integer(M), is_integer(S) ->
    H * 3600 + M * 60 + S.

-doc "Days and time between two times.".
-spec time_difference(datetime(), datetime()) -> {integer(), time()}.
time_difference(Time1, Time2) ->
    seconds_to_daystime(datetime_to_gregorian_seconds(Time2) - datetime_to_gregorian_seconds(Time1)).

-doc "Whether there is such a date.".
-spec valid_date(date()) -> boolean().
valid_date({Year, Month, Day}) -> valid_date(Year, Month, Day).

-doc "Whether there is such a date.".
-spec valid_date(integer(), integer(), integer()) -> boolean().
valid_date(Year, Month, Day) when is_integer(Year), is_integer(Month), is_integer(Day) ->
    Year >= 0 andalso Month >= 1 andalso Month =< 12 andalso Day >= 1
        andalso Day =< last_day_of_the_month(Year, Month).

%%
%% RFC 3339: 2024-02-29T12:00:00.123Z
%%

-doc "A system time in seconds as text.".
-spec system_time_to_rfc3339(integer()) -> string().
system_time_to_rfc3339(Time) ->
    system_time_to_rfc3339(Time, []).

-doc "A system time as text, with the options unit, time_designator and offset.".
-spec system_time_to_rfc3339(integer(), [term()]) -> string().
system_time_to_rfc3339(Time, Options) ->
    Unit = proplists:get_value(unit, Options, second),
    %% Towards zero, as in OTP: shortly before 1970 the fraction counts backwards.
    Seconds = Time div erlang:convert_time_unit(1, second, Unit),
    Utc = system_time_to_universal_time(Seconds, second),
    {{{Year, Month, Day}, {H, M, S}}, Zone} = in_zone(proplists:get_value(offset, Options, ""), Utc, Seconds),
    Designator = proplists:get_value(time_designator, Options, $T),
    Text = io_lib:format("~4.10.0B-~2.10.0B-~2.10.0B~c~2.10.0B:~2.10.0B:~2.10.0B~s~s",
                         [Year, Month, Day, Designator, H, M, S, fraction(Time, Seconds, Unit), Zone]),
    lists:flatten(Text).

in_zone("", Utc, _) ->
    Local = erlang:universaltime_to_localtime(Utc),
    Minutes = (datetime_to_gregorian_seconds(Local) - datetime_to_gregorian_seconds(Utc)) div 60,
    {Local, offset_text(Minutes)};
in_zone("Z", Utc, _) ->
    {Utc, "Z"};
in_zone("z", Utc, _) ->
    {Utc, "z"};
in_zone([Sign, _, _, $:, _, _] = Text, _, Seconds) when Sign =:= $+; Sign =:= $- ->
    {gregorian_seconds_to_datetime(Seconds + ?EPOCH + offset_seconds(Text)), Text};
in_zone(Offset, _, Seconds) when is_integer(Offset) ->
    Shift = erlang:convert_time_unit(Offset, second, second),
    {gregorian_seconds_to_datetime(Seconds + ?EPOCH + Shift), offset_text(Shift div 60)}.

offset_text(Minutes) ->
    io_lib:format("~c~2.10.0B:~2.10.0B", [if Minutes < 0 -> $-; true -> $+ end, abs(Minutes) div 60, abs(Minutes) rem 60]).

offset_seconds([Sign, H1, H2, $:, M1, M2]) ->
    Seconds = list_to_integer([H1, H2]) * 3600 + list_to_integer([M1, M2]) * 60,
    if
        Sign =:= $- -> -Seconds;
        true -> Seconds
    end.

fraction(Time, Seconds, Unit) ->
    case digits(Unit) of
        0 -> "";
        Digits -> io_lib:format(".~*..0B", [Digits, abs(Time - erlang:convert_time_unit(Seconds, second, Unit))])
    end.

digits(millisecond) -> 3;
digits(microsecond) -> 6;
digits(nanosecond) -> 9;
digits(native) -> 9;
digits(second) -> 0.

-doc "The system time in seconds of a text.".
-spec rfc3339_to_system_time(string() | binary()) -> integer().
rfc3339_to_system_time(Text) ->
    rfc3339_to_system_time(Text, []).

-doc "The system time of a text, in the unit of the option unit.".
-spec rfc3339_to_system_time(string() | binary(), [term()]) -> integer().
rfc3339_to_system_time(Text, Options) when is_binary(Text) ->
    rfc3339_to_system_time(binary_to_list(Text), Options);
rfc3339_to_system_time(Text, Options) ->
    Unit = proplists:get_value(unit, Options, second),
    [Y1, Y2, Y3, Y4, $-, Mo1, Mo2, $-, D1, D2, _, H1, H2, $:, Mi1, Mi2, $:, S1, S2 | Rest] = Text,
    Date = {list_to_integer([Y1, Y2, Y3, Y4]), list_to_integer([Mo1, Mo2]), list_to_integer([D1, D2])},
    Time = {list_to_integer([H1, H2]), list_to_integer([Mi1, Mi2]), list_to_integer([S1, S2])},
    {Fraction, Zone} = case Rest of
                           [$. | Digits] -> lists:splitwith(fun(C) -> C >= $0 andalso C =< $9 end, Digits);
                           _ -> {"", Rest}
                       end,
    Offset = case Zone of
                 "Z" -> 0;
                 "z" -> 0;
                 _ -> offset_seconds(Zone)
             end,
    Seconds = datetime_to_gregorian_seconds({Date, Time}) - ?EPOCH - Offset,
    erlang:convert_time_unit(Seconds, second, Unit) + fraction_value(Fraction, Unit).

fraction_value("", _) -> 0;
fraction_value(_, second) -> 0;
fraction_value(Digits, Unit) ->
    Factor = erlang:convert_time_unit(1, second, Unit),
    round(list_to_integer(Digits) * Factor / math:pow(10, length(Digits))).

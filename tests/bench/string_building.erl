%% Text put together: nested iolists, lists with ++ in front and behind, binaries from numbers.
% group: sequential
% kernel: 200
-module(string_building).
-export([main/1]).

main([]) -> main(["3000"]);
main([Size]) ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(list_to_integer(Size)),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work(N) ->
    Page = iolist_to_binary(page(N)),
    Lists = lists:sum([length(report(I)) || I <- lists:seq(1, 20 * N)]),
    Path = lists:sum([byte_size(path(I)) || I <- lists:seq(1, 40 * N)]),
    {byte_size(Page), erlang:phash2(Page), Lists, Path, length(indent(N, ""))}.

%% A table of N rows with twenty cells each.
page(N) ->
    Rows = [["<tr>", [cell(Row, Column) || Column <- lists:seq(1, 20)], "</tr>\n"] || Row <- lists:seq(1, N)],
    ["<table>\n", Rows, "</table>\n"].

cell(Row, Column) when Column rem 3 =:= 0 -> [<<"<td>">>, integer_to_binary(Row * Column), <<"</td>">>];
cell(Row, Column) -> ["<td class=\"", class(Row + Column), "\">", integer_to_list(Row), "</td>"].

class(N) when N rem 2 =:= 0 -> "even";
class(_) -> <<"odd">>.

report(I) ->
    "entry " ++ integer_to_list(I) ++ ": " ++ case I rem 2 of 0 -> "even"; 1 -> "odd" end ++ ", " ++ name(I rem 5) ++ "\n".

name(0) -> "nobody";
name(N) -> [$a + N | "nother"] ++ name(N - 1).

path(I) -> <<"/users/", (integer_to_binary(I))/binary, "/files/", (integer_to_binary(I * 7))/binary, ".txt">>.

%% Each line is put behind what there is: quadratic, as beginners write it.
indent(0, Text) -> Text;
indent(N, Text) when length(Text) > 2000 -> indent(N - 1, lists:nthtail(1900, Text));
indent(N, Text) -> indent(N - 1, Text ++ "    line\n").

%% dictionary lists all pairs; {dictionary, Key} tells one value, undefined if there is none.
-module(dictionary).
-export([main/0]).

main() ->
    put(a, 1),
    put({b}, [2]),
    io:format("~p~n", [lists:sort(element(2, process_info(self(), dictionary)))]),
    io:format("~p~n", [process_info(self(), [{dictionary, a}, {dictionary, {b}}, {dictionary, c}])]),
    io:format("~p~n", [process_info(self(), {dictionary, a})]),
    Pid = spawn(fun() -> put(x, {y}), receive stop -> ok end end),
    receive after 10 -> ok end,
    io:format("~p ~p~n", [process_info(Pid, {dictionary, x}), process_info(Pid, dictionary)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{a,1},{{b},[2]}]
% expect: [{{dictionary,a},1},{{dictionary,{b}},[2]},{{dictionary,c},undefined}]
% expect: {{dictionary,a},1}
% expect: {{dictionary,x},{y}} {dictionary,[{x,{y}}]}

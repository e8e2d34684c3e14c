%% After parts of nested tries run from the inside to the outside, also when some of them fail.
-module(nested_after_order).
-export([main/0]).

main() ->
    try
        try
            try
                try step(1), throw(a) after step(2) end
            after
                step(3),
                error(b)
            end
        after
            step(4)
        end
    catch
        C:R -> step({5, C, R})
    after
        step(6)
    end,
    io:format("~p~n", [lists:reverse(get(steps))]).

step(N) ->
    put(steps, [N | case get(steps) of undefined -> []; L -> L end]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [1,2,3,4,{5,error,b},6]

%% A try in each part of a try: body, of, handler and after keep their own exceptions apart.
-module(try_in_every_part).
-export([main/0]).

main() ->
    V = try
            try throw(b1) catch b1 -> in_body end
        of
            in_body ->
                try
                    throw(try error(o1) catch error:o1 -> from_of end)
                catch
                    from_of -> try exit(h1) catch exit:h1 -> from_handler end
                end
        catch
            _:_ -> wrong
        after
            io:format("~p~n", [try throw(a1) catch a1 -> in_after after io:format("inner ") end])
        end,
    io:format("~p~n", [V]),
    W = try
            error(first)
        catch
            error:E1 ->
                try throw({E1, second})
                catch {E1, S} -> {E1, S, (catch throw(third))}
                after io:format("x ")
                end
        after
            catch error(ignored_in_after)
        end,
    io:format("~p~n", [W]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: inner in_after
% expect: from_handler
% expect: x {first,second,third}
